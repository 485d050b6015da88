package io.gwlint.gateway;

import io.gwlint.source.Span;
import io.gwlint.value.Answer;
import io.gwlint.value.Items;
import io.gwlint.value.Text;
import io.gwlint.value.Value;
import java.util.Optional;

/**
 * A stage of an API.
 *
 * @param origin its resource, or the deployment that creates it with {@code StageName}
 * @param resource logical id of the resource that CloudFormation deploys: a generated one for SAM
 * @param name stage name
 * @param deployment what it serves
 * @param autoDeploy whether changes are deployed by themselves (HTTP, WebSocket)
 * @param logging execution log settings, one for each method setting that has a level; the default
 *     route's for WebSocket
 * @param accessLog access log settings
 * @param variables stage variables
 * @param tracing X-Ray
 */
public record Stage(
    Origin origin,
    String resource,
    Value<Text> name,
    Value<Text> deployment,
    Value<Boolean> autoDeploy,
    Items<Logging> logging,
    Optional<AccessLog> accessLog,
    Items<Variable> variables,
    Value<Boolean> tracing) {

  /**
   * Execution logging of the methods that a setting covers.
   *
   * @param level OFF, ERROR or INFO
   * @param dataTrace whether whole requests and responses are written
   * @param span where the level stands
   */
  public record Logging(Value<String> level, Value<Boolean> dataTrace, Span span) {
    /** Is anything written at all? */
    public Answer isOn() {
      return level.test(word -> word.equals("ERROR") || word.equals("INFO"));
    }
  }

  /**
   * Access log settings.
   *
   * @param toLogGroup YES when the destination is a CloudWatch log group, NO for a Firehose stream
   */
  public record AccessLog(
      Value<Text> destination, Answer toLogGroup, Value<Text> format, Span span) {}

  /** A stage variable. */
  public record Variable(String name, Value<Text> value, Span span) {}

  /** Is an execution log written for any method or route? */
  public Answer logsExecution() {
    Answer answer = logging.complete() ? Answer.NO : Answer.UNKNOWN;
    for (Logging setting : logging.list()) {
      answer = answer.or(setting.isOn());
    }
    return answer;
  }
}
