package dev.plinth.shop.demo;

import dev.plinth.shop.quickstart.Launcher;
import java.io.IOException;
import java.util.List;

/** Starts the demo from the build, in a process of its own. */
public final class Start {
    private Start() {}

    /** Runs in the JVM of the build. */
    public static void main(String[] options) throws IOException, InterruptedException {
        Launcher.run(Demo.class, List.of(options), DemoSettings.KEYS);
    }
}
