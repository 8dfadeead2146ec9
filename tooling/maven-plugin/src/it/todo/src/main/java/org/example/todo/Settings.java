package org.example.todo;

import java.util.List;
import java.util.Map;

/** What can be set. */
public final class Settings {
    /** The compiler copies it into whoever reads it. */
    public static final String FILE = "todo.txt";

    /** Nobody can change it. */
    static final Map<String, Integer> LIMITS = Map.of("title", 80, "tasks", 1000);

    /** Everybody can change it. */
    static final List<String> COLORS = new java.util.ArrayList<>(List.of("red", "green"));

    private Settings() {}
}
