package dev.plinth.shop.quickstart;

import java.io.PrintStream;

/** A bar that grows while work is done: on a terminal only, and gone when the work is. */
final class Progress implements AutoCloseable {
    private static final int WIDTH = 40;

    private final PrintStream terminal;
    private final boolean visible;
    private final String label;
    private final long total;
    private long done;
    private int percent = -1;

    /** @param total how many steps there are */
    Progress(PrintStream terminal, boolean visible, String label, long total) {
        this.terminal = terminal;
        this.visible = visible;
        this.label = label;
        this.total = Math.max(1, total);
        advance(0);
    }

    /** Counts steps that are done. */
    void advance(long steps) {
        done += steps;
        int now = (int) Math.min(100, done * 100 / total);
        if (visible && now != percent) {
            percent = now;
            int filled = now * WIDTH / 100;
            terminal.printf("\r%s [%s%s] %3d %%", label, "#".repeat(filled), " ".repeat(WIDTH - filled), now);
            terminal.flush();
        }
    }

    /** Takes the bar away. */
    @Override
    public void close() {
        if (visible) {
            terminal.print("\r" + " ".repeat(label.length() + WIDTH + 9) + "\r");
            terminal.flush();
        }
    }
}
