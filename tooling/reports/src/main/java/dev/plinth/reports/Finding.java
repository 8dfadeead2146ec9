package dev.plinth.reports;

import java.util.List;
import java.util.Map;

/**
 * Something that a check forbids.
 *
 * @param location where it is
 * @param what what is wrong there, as the end of a sentence that begins with the place; without line numbers, so that it
 *     stays the same when lines move
 * @param text lines that show it, such as those that differ; none if the sentence says it all
 * @param owner who is to mend it; empty where no owner is known
 * @param excuse why it does not count; empty where it does
 * @param properties what scripts are told besides: values that JSON knows, by name
 */
public record Finding(
        Location location,
        String what,
        List<String> text,
        String owner,
        String excuse,
        Map<String, Object> properties) {
    public Finding {
        text = List.copyOf(text);
    }

    /** One that counts, of which no more is known. */
    public Finding(Location location, String what) {
        this(location, what, List.of(), "", "", Map.of());
    }

    /** The same, shown by lines. */
    public Finding showing(List<String> lines) {
        return new Finding(location, what, lines, owner, excuse, properties);
    }

    /** The same, of an owner. */
    public Finding ownedBy(String team) {
        return new Finding(location, what, text, team, excuse, properties);
    }

    /** The same, which does not count. */
    public Finding excused(String reason) {
        return new Finding(location, what, text, owner, reason, properties);
    }

    /** The same, with what scripts are told besides. */
    public Finding with(Map<String, Object> more) {
        return new Finding(location, what, text, owner, excuse, more);
    }

    /** As one sentence, without the line. */
    String sentence() {
        return location.name() + " " + what;
    }

    /** In one line, the place first. */
    @Override
    public String toString() {
        var place = location.fileAndLine();
        return (place.isEmpty() ? "" : place + " ")
                + (location.element().isEmpty() ? "" : location.element() + " ")
                + what;
    }
}
