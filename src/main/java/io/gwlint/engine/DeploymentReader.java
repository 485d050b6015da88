package io.gwlint.engine;

import io.gwlint.source.Decoded;
import io.gwlint.source.Decoder;
import io.gwlint.template.Inputs;
import io.gwlint.template.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns what somebody says of the deployment into what templates are read with. */
final class DeploymentReader {
  private static final int ACCOUNT_DIGITS = 12;

  private DeploymentReader() {}

  static Inputs inputs(Deployment deployment) throws InvalidDeploymentException {
    if (deployment.account().isPresent() && !isAccount(deployment.account().get())) {
      throw new InvalidDeploymentException(
          "account '" + deployment.account().get() + "' is not twelve digits");
    }
    Map<String, String> parameters = new HashMap<>();
    Optional<String> region = Optional.empty();
    for (ParameterSource source : deployment.parameterFiles()) {
      ParameterFile file = read(source);
      parameters.putAll(file.values());
      region = file.region().isPresent() ? file.region() : region;
    }
    parameters.putAll(deployment.parameters());
    return new Inputs(
        parameters,
        deployment.region().isPresent() ? deployment.region() : region,
        deployment.account(),
        deployment.partition());
  }

  private static ParameterFile read(ParameterSource source) throws InvalidDeploymentException {
    Path path = source.file();
    String name = String.valueOf(path.getFileName());
    try {
      Decoded decoded = new Decoder().decode(name, Files.readAllBytes(path));
      ParameterFile file = ParameterFile.read(decoded.file(), source.environment());
      if (file.error().isPresent()) {
        throw new InvalidDeploymentException(
            "parameter file " + path + " cannot be used: " + file.error().get());
      }
      return file;
    } catch (NoSuchFileException e) {
      throw new InvalidDeploymentException("parameter file " + path + " does not exist");
    } catch (IOException e) {
      throw new InvalidDeploymentException("parameter file " + path + " cannot be read");
    }
  }

  private static boolean isAccount(String account) {
    for (int i = 0; i < account.length(); i++) {
      if (account.charAt(i) < '0' || account.charAt(i) > '9') {
        return false;
      }
    }
    return account.length() == ACCOUNT_DIGITS;
  }
}
