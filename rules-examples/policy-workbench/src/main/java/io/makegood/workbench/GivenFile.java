package io.makegood.workbench;

import io.makegood.internal.text.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** A file a command was given to read. */
final class GivenFile {
    private GivenFile() {}

    /** @throws WrongCall.Mistake when there is no such file, with the one that was probably meant */
    static void mustBeThere(Path file, CommandSpec command) {
        if (Files.isDirectory(file)) {
            throw new WrongCall.Mistake(
                    command, "`" + file + "` is a folder, expected a file", aFileIn(file, command.qualifiedName()));
        }
        if (!Files.isRegularFile(file)) {
            throw new WrongCall.Mistake(
                    command,
                    Files.exists(file) ? "`" + file + "` is no file" : "there is no file `" + file + "`",
                    nearest(file, command.qualifiedName()));
        }
    }

    private static String aFileIn(Path folder, String command) {
        if (Policies.in(folder) != null) {
            return "`--policy " + folder + "`, and a case";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .findFirst()
                    .map(file -> "`" + command + " " + file + "`")
                    .orElse("`" + command + " --help`");
        } catch (IOException e) {
            return "`" + command + " --help`";
        }
    }

    private static String nearest(Path file, String command) {
        Path folder = file.toAbsolutePath().getParent();
        Path name = file.getFileName();
        if (folder != null && name != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<String> names = files.filter(Files::isRegularFile)
                        .map(each -> each.getFileName().toString())
                        .sorted()
                        .toList();
                String nearest = Nearest.to(name.toString(), names);
                if (nearest != null) {
                    return "`" + command + " " + file.resolveSibling(nearest) + "`";
                }
            } catch (IOException e) {
                return "`" + command + " --help`";
            }
        }
        return "`" + command + " --help`";
    }
}
