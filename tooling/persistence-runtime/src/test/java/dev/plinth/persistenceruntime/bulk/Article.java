package dev.plinth.persistenceruntime.bulk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Something that several mapping files of this test map, each more of it. */
public class Article {
    UUID id = UUID.randomUUID();
    String title = "";
    String note = "";
    Set<Article> related = new HashSet<>();
    Set<Place> places = new HashSet<>();
    List<String> remarks = List.of();
    byte[] picture = {1, 2, 3};

    /** A value of two columns. */
    public static class Place {
        String city = "";
    }

    /** A kind of article. */
    public static class Essay extends Article {}
}
