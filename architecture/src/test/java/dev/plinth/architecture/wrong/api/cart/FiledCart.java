package dev.plinth.architecture.wrong.api.cart;

import java.io.File;

/** Wrong: nobody can send a file of this machine. */
public record FiledCart(File file) {}
