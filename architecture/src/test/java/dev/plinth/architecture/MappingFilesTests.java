package dev.plinth.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class MappingFilesTests {
    private static final Path FOLDER = Path.of("persistence/src/main/resources/META-INF/plinth");

    @Test
    void followTheSchemaOfTheStandard() throws Exception {
        var mistakes = new ArrayList<String>();

        for (var file : House.filesIn(FOLDER)) {
            mistakes.addAll(mistakesIn(FOLDER.resolve(file)));
        }

        // A converter with a name, and an attribute that names it, are EclipseLink's own.
        assertThat(mistakes)
                .isNotEmpty()
                .allMatch(mistake -> mistake.contains("orm\":convert}'")
                        || mistake.contains("Element 'convert' cannot have character [children]")
                        || mistake.contains("Attribute 'name' is not allowed to appear in element 'converter'"));
    }

    private static List<String> mistakesIn(Path file) throws IOException, SAXException {
        var mistakes = new ArrayList<String>();
        var validator = standard().newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException mistake) {
                mistakes.add(file.getFileName() + ":" + mistake.getLineNumber() + " " + mistake.getMessage());
            }
        });
        validator.validate(new StreamSource(House.ROOT.resolve(file).toFile()));
        return mistakes;
    }

    private static Schema standard() throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return factory.newSchema(Entity.class.getResource("orm_3_2.xsd"));
    }
}
