/**
 * CloudFormation templates: sections, intrinsic functions, conditions and scenarios, references
 * between resources.
 */
@NullMarked
package io.gwlint.template;

import org.jspecify.annotations.NullMarked;
