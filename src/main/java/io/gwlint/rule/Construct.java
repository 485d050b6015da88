package io.gwlint.rule;

/**
 * What made a resource in a program that writes templates, such as an app of the CDK.
 *
 * @param path of the construct: {@code Shop/Api/Default/GET/Resource}
 * @param stack name of the stack; empty when unknown
 * @param madeAt the line of the program, as that wrote it: {@code /app/lib/shop.ts:12:5}; empty
 *     when unknown
 */
public record Construct(String path, String stack, String madeAt) {}
