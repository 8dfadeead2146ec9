package dev.plinth.shop.persistence;

import java.util.UUID;

/** Something that a mapping file of this test maps, all but one field. */
public class Article {
    UUID id = UUID.randomUUID();
    String title = "";
    String note = "";
}
