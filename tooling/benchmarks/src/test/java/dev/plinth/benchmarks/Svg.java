package dev.plinth.benchmarks;

import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawing of rectangles, lines and words, in pixels from the upper left corner; the same calls give the same text. */
final class Svg {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** An empty drawing of a size, on white. */
    Svg(int width, int height, String title) {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartElement("svg");
            attribute("xmlns", "http://www.w3.org/2000/svg");
            attribute("viewBox", "0 0 " + width + " " + height);
            attribute("width", String.valueOf(width));
            attribute("font-family", "Helvetica, Arial, sans-serif");
            attribute("font-size", "13");
            attribute("role", "img");
            xml.writeCharacters("\n");
            xml.writeStartElement("title");
            xml.writeCharacters(title);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        rectangle(0, 0, width, height, "white");
    }

    void rectangle(double x, double y, double width, double height, String color) {
        shape("rect", "x", of(x), "y", of(y), "width", of(width), "height", of(height), "fill", color);
    }

    void line(double fromX, double fromY, double toX, double toY, String color) {
        shape("line", "x1", of(fromX), "y1", of(fromY), "x2", of(toX), "y2", of(toY), "stroke", color);
    }

    void circle(double x, double y, double radius, String color) {
        shape("circle", "cx", of(x), "cy", of(y), "r", of(radius), "fill", color);
    }

    /** Words on a base line; the anchor is {@code start}, {@code middle} or {@code end}. */
    void words(double x, double y, String anchor, String words) {
        try {
            xml.writeStartElement("text");
            attribute("x", of(x));
            attribute("y", of(y));
            attribute("text-anchor", anchor);
            xml.writeCharacters(words);
            xml.writeEndElement();
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is to stand in a file; the drawing is then at its end. */
    String end() {
        try {
            xml.writeEndElement();
            xml.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void shape(String element, String... attributes) {
        try {
            xml.writeEmptyElement(element);
            for (int i = 0; i < attributes.length; i += 2) {
                attribute(attributes[i], attributes[i + 1]);
            }
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String of(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
