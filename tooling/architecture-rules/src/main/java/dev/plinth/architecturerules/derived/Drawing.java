package dev.plinth.architecturerules.derived;

import dev.plinth.architecturerules.declaration.Misdeclared;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

/** Draws with PlantUML and its own layout, so that no other program is needed. */
final class Drawing {
    private Drawing() {}

    /**
     * An SVG of a source, without what PlantUML says of itself.
     *
     * @throws Misdeclared if PlantUML is not on the class path; only who draws needs it
     */
    static String svg(String source) {
        try (var out = new ByteArrayOutputStream()) {
            new SourceStringReader(source).outputImage(out, new FileFormatOption(FileFormat.SVG));
            return out.toString(StandardCharsets.UTF_8)
                            .replace("\r\n", "\n")
                            .replaceAll("(?s)<!--.*?-->", "")
                            .replaceAll("<\\?plantuml[^>]*\\?>", "")
                            .stripTrailing()
                    + "\n";
        } catch (NoClassDefFoundError e) {
            throw new Misdeclared("file.svg cannot be drawn without PlantUML; add net.sourceforge.plantuml:plantuml-mit"
                    + " beside the architecture rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
