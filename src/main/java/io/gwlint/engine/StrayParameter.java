package io.gwlint.engine;

import java.util.Optional;

/**
 * A parameter that is given and that no template has.
 *
 * @param name as given
 * @param meant a parameter of a template that is named almost like it and is not given
 */
public record StrayParameter(String name, Optional<String> meant) {}
