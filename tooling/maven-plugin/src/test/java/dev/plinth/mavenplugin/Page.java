package dev.plinth.mavenplugin;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A page that tells other projects what to do. */
enum Page {
    ADOPTING_THE_RULES("adopting-the-rules.md"),
    SCHEMA_TOOLS("schema-tools.md");

    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    private final Path file;

    Page(String name) {
        file = Path.of("../../docs").resolve(name);
    }

    /** What it says. */
    String text() {
        return ForeignProject.text(file);
    }

    /** Its blocks of code, in their order. */
    List<Block> blocks() {
        return BLOCK.matcher(text())
                .results()
                .map(block -> new Block(block.group(1), block.group(2)))
                .toList();
    }

    /** The first of its blocks in a language. */
    String block(String language) {
        return blocks().stream()
                .filter(block -> block.is(language))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /**
     * A block of code.
     *
     * @param language what it is written in
     * @param text its lines
     */
    record Block(String language, String text) {
        boolean is(String wanted) {
            return language.equals(wanted);
        }

        List<Command> commands() {
            return text.lines().map(Command::of).toList();
        }
    }

    /**
     * A line that people run.
     *
     * @param words behind {@code mvn}
     * @param fails whether the page says that it does
     */
    record Command(List<String> words, boolean fails) {
        private static Command of(String line) {
            var words = List.of(line.replaceFirst("#.*", "").strip().split(" +"));
            if (!words.get(0).equals("mvn")) {
                throw new IllegalArgumentException("nobody runs this line of the page: " + line);
            }
            return new Command(words.subList(1, words.size()), line.contains("# fails"));
        }
    }
}
