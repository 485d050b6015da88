package io.gwlint.maven;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where templates are deployed to. Unknown is anywhere.
 *
 * @param region such as {@code eu-central-1}
 * @param account its twelve digits
 * @param partition such as {@code aws-cn}
 */
record Target(Optional<String> region, Optional<String> account, Optional<String> partition) {
  static Target of(@Nullable String region, @Nullable String account, @Nullable String partition) {
    return new Target(
        Optional.ofNullable(region), Optional.ofNullable(account), Optional.ofNullable(partition));
  }
}
