package dev.plinth.architecture.wrong.examples.unsaid;

/** Right; its package does not say what it is for. */
public record Unsaid(String word) {}
