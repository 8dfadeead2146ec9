package dev.plinth.shop.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Something cannot be written; the message is one line that says what, why, and what to do. */
final class OutputException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputException(Path target, Exception why) {
        super("cannot write " + target + ": " + reason(why) + "; give another folder with -Doutput=FOLDER", why);
    }

    /** Why, without the path, which the exceptions of a file system have in their messages. */
    static String reason(Exception why) {
        if (why instanceof UncheckedIOException && why.getCause() instanceof IOException cause) {
            return reason(cause);
        }
        if (why instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "a file is there that is not a folder";
        }
        if (why instanceof NoSuchFileException) {
            return "its folder is not there";
        }
        var said = why instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : why.getMessage();
        return said == null ? why.toString() : said;
    }
}
