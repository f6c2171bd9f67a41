package io.liza.local.process;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names the data folder of {@code liza up}. */
public final class DataFolderOption {
    @Option(names = "--data", paramLabel = "DIR", description = "Data folder of `./liza up` (default: .liza/data).")
    private Path folder = Installation.repository().resolve(".liza").resolve("data");

    public Path folder() {
        return folder;
    }
}
