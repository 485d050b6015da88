package io.gwlint.gateway;

import io.gwlint.value.Glob;
import io.gwlint.value.Text;
import java.util.Set;

/** What holds of the parts of every ARN: they are words, and a word ends at a slash or a colon. */
interface ArnParts extends Glob.Knowledge {
  /** Pseudo parameters that stand for a name or a number. */
  Set<String> PSEUDO_WORDS =
      Set.of("AWS::Region", "AWS::AccountId", "AWS::Partition", "AWS::URLSuffix", "AWS::StackName");

  /** Names and ids that the service makes up: no two are the same. */
  Set<Text.Part> generated();

  @Override
  default boolean isWord(Text.Part part) {
    return generated().contains(part)
        || (part instanceof Text.Pseudo pseudo && PSEUDO_WORDS.contains(pseudo.name()));
  }

  @Override
  default boolean mayHold(Text.Part word, char character) {
    return character != '/' && character != ':';
  }

  @Override
  default boolean differ(Text.Part one, Text.Part other) {
    return generated().contains(one) && generated().contains(other);
  }
}
