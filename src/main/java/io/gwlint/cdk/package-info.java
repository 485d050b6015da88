/** What the CDK writes beside its templates: which construct made which resource, and where. */
@NullMarked
package io.gwlint.cdk;

import org.jspecify.annotations.NullMarked;
