package io.gwlint.engine;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Folders that hold what another tool makes of somebody's source. */
final class ToolOutput {
  /** The folder that the CDK writes by default, and the file that marks any it writes. */
  private static final String CDK = "cdk.out";

  /** Copies of code, in folders of this prefix. */
  private static final String CDK_ASSET = "asset.";

  private static final String CDK_TEMPLATE = ".template.json";
  private static final String SERVERLESS = ".serverless";

  private ToolOutput() {}

  /** True for a folder that the CDK wrote: templates beside manifests, nested ones in folders. */
  static boolean isCloudAssembly(Path folder) {
    return name(folder).equals(CDK)
        || Files.isRegularFile(folder.resolve(CDK), LinkOption.NOFOLLOW_LINKS);
  }

  /** True for folders that git ignores in most projects, in whole or by what is in them. */
  static boolean isUsuallyIgnored(Path folder) {
    return name(folder).equals(SERVERLESS) || isCloudAssembly(folder);
  }

  /** True for the templates in a folder that the CDK wrote, those of nested stacks included. */
  static boolean isTemplateOfAssembly(Path file) {
    return name(file).endsWith(CDK_TEMPLATE);
  }

  static boolean isAsset(Path folder) {
    return name(folder).startsWith(CDK_ASSET);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
