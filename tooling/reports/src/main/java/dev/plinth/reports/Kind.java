package dev.plinth.reports;

/**
 * Which of the reports of a build one is.
 *
 * @param name of its files, without an ending
 * @param tool what writes it, as people call it; services keep what one tool found apart from what others did
 * @param heading what stands above it, before the name of what was looked at
 * @param terms the words of its checks
 */
public record Kind(String name, String tool, String heading, Terms terms) {}
