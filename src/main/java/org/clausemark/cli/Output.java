package org.clausemark.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** FILE on the command line: what a command writes, and whether it may replace what is there. */
final class Output {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replace the file if it is there already.")
    private boolean overwrite;

    /** The file to write; null if none was named. */
    @Nullable
    Path file() {
        return file;
    }

    /** The file to write; there has to be one. */
    Path needed() {
        if (file == null) {
            throw new ParameterException(command.commandLine(), "Missing required option: '--output=FILE'");
        }
        return file;
    }

    /** Whether a file that is there may be replaced. */
    boolean overwrite() {
        return overwrite;
    }
}
