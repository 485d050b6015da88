/** OpenAPI definitions with API Gateway's extensions: Swagger 2.0 and OpenAPI 3. */
@NullMarked
package io.gwlint.openapi;

import org.jspecify.annotations.NullMarked;
