package io.gwlint.gateway;

import io.gwlint.value.Text;
import io.gwlint.value.TextChars;
import java.util.List;
import java.util.Optional;

/**
 * The URI by which an integration or authorizer names an AWS service: {@code
 * arn:{partition}:apigateway:{region}:{service}:{path|action}/{call}}.
 *
 * @param region of the service; the pieces are texts, known in part perhaps
 * @param service such as {@code sqs}; with a subdomain such as {@code runtime.sagemaker}
 * @param call what follows, {@code path/...} or {@code action/...} when it is right
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html">Integration</a>,
 *     read 2026-11
 */
public record ServiceUri(Text region, Text service, Text call) {
  private static final String ARN = "arn:";
  private static final String PATH = "path/";
  private static final String ACTION = "action/";
  private static final int GATEWAY = 2;
  private static final int REGION = 3;
  private static final int SERVICE = 4;
  private static final int CALL = 5;

  /** What a text is that stands where such a URI belongs. */
  public enum Form {
    /** The URI of a service. */
    SERVICE,
    /** {@code http://} or {@code https://} and more. */
    URL,
    /** The ARN of something else, such as the function or queue itself. */
    OTHER_ARN,
    /** No ARN at all, or none that can be one. */
    NO_ARN,
    /** Only the deployment knows. */
    UNKNOWN
  }

  /** What a text is, by itself: what it refers to is not looked up. */
  public static Form formOf(Text uri) {
    String head = head(uri);
    if (head.isEmpty() || (!uri.isLiteral() && head.length() < ARN.length())) {
      return uri.isEmpty() ? Form.NO_ARN : Form.UNKNOWN;
    }
    if (head.startsWith("http://") || head.startsWith("https://")) {
      return Form.URL;
    }
    return head.startsWith(ARN) ? formOfArn(uri) : Form.NO_ARN;
  }

  private static Form formOfArn(Text uri) {
    List<Text> pieces = uri.split(':');
    Optional<String> partition = pieces.get(1).literal();
    if (partition.isPresent() && !partition.get().matches("aws[a-z-]*")) {
      return Form.NO_ARN;
    }
    boolean open = pieces.stream().anyMatch(Text::hasOpenParts);
    if (pieces.size() <= CALL) {
      return open ? Form.UNKNOWN : Form.NO_ARN;
    }
    Text second = pieces.get(GATEWAY);
    if (!second.isLiteral()) {
      return Form.UNKNOWN;
    }
    return second.equals(Text.of("apigateway")) ? Form.SERVICE : Form.OTHER_ARN;
  }

  /** The URI of a service, taken apart; empty for everything else. */
  public static Optional<ServiceUri> of(Text uri) {
    if (formOf(uri) != Form.SERVICE) {
      return Optional.empty();
    }
    List<Text> pieces = uri.split(':');
    int start = 0;
    String chars = new TextChars(uri).chars();
    for (int i = 0; i < CALL; i++) {
      start = chars.indexOf(':', start) + 1;
    }
    return Optional.of(
        new ServiceUri(pieces.get(REGION), pieces.get(SERVICE), new TextChars(uri).from(start)));
  }

  /** True for {@code path/...}. */
  public boolean isPath() {
    return head(call).startsWith(PATH);
  }

  /** True for {@code action/...}. */
  public boolean isAction() {
    return head(call).startsWith(ACTION);
  }

  /** True when it is surely neither. */
  public boolean isNeither() {
    String head = head(call);
    boolean mayGoOn = !call.isLiteral() && (PATH.startsWith(head) || ACTION.startsWith(head));
    return !isPath() && !isAction() && !mayGoOn;
  }

  /** What follows {@code path/} or {@code action/}. */
  public Text operation() {
    TextChars chars = new TextChars(call);
    return chars.from(chars.chars().indexOf('/') + 1);
  }

  /** The known characters that a text begins with. */
  public static String head(Text text) {
    return !text.isEmpty() && text.parts().get(0) instanceof Text.Literal first ? first.text() : "";
  }
}
