package dev.plinth.architecturerules.rule;

import dev.plinth.architecturerules.project.Place;

/**
 * Something that a rule forbids.
 *
 * @param place where it is
 * @param what what is wrong there, without line numbers, so that it stays the same when lines move
 */
public record Violation(Place place, String what) {
    /** In one line, the place first. */
    @Override
    public String toString() {
        var location = place.location();
        return (location.isEmpty() ? "" : location + " ") + place.element() + " " + what;
    }
}
