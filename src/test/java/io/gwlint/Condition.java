package io.gwlint;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A condition on a class that says for itself what it refuses. */
final class Condition extends ArchCondition<JavaClass> {
  private final BiConsumer<JavaClass, Consumer<String>> look;

  /**
   * A condition.
   *
   * @param description what classes do when they meet it
   * @param look passes each offence to the consumer
   */
  Condition(String description, BiConsumer<JavaClass, Consumer<String>> look) {
    super(description);
    this.look = look;
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    look.accept(type, offence -> events.add(SimpleConditionEvent.violated(type, offence)));
  }
}
