package io.liza.local.postgres;

import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The programs of Postgres, and the user who can run them on the data folder. */
record Programs(Path folder, RunAs user) {

    /**
     * Takes the programs beside our own code, or a copy in the data folder if the user can only read that folder.
     *
     * @throws CliException if no user can run them there; the message says why for each
     */
    static Programs forDataIn(Path data) {
        Set<String> obstacles = new LinkedHashSet<>();
        for (Path parent : List.of(Installation.home(), data)) {
            Path folder = Binaries.below(parent);
            for (RunAs user : RunAs.ways()) {
                Optional<String> obstacle = user.obstacle(folder, data);
                if (obstacle.isEmpty()) {
                    return new Programs(folder, user);
                }
                obstacles.add(user.name().toLowerCase(Locale.ROOT) + ": " + obstacle.get());
            }
        }
        throw new CliException("Postgres cannot run here. Start Liza as an ordinary user who owns its folder, or set"
                + " DATABASE_URL. What was tried:\n  " + String.join("\n  ", obstacles));
    }

    /** The command that runs a program as that user. */
    List<String> command(String program, List<String> arguments) {
        return user.command(
                Stream.concat(Stream.of(path(program)), arguments.stream()).toList());
    }

    private String path(String program) {
        return folder.resolve("bin").resolve(program).toString();
    }
}
