package dev.plinth.shop.quickstart;

/**
 * What the database holds under a number of the file, and the file says otherwise.
 *
 * @param document which order or credit note
 * @param fileLine the physical line where it begins in the file
 * @param place {@code line 3} of the document, or what is different in its head, such as {@code customer}
 * @param inFile what the file says, or {@code nothing}
 * @param inDatabase what the database says, or {@code nothing}
 */
record Difference(String document, long fileLine, String place, String inFile, String inDatabase) {}
