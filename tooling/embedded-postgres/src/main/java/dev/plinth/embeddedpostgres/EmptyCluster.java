package dev.plinth.embeddedpostgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of a server that holds nothing yet. {@code initdb} makes it once for each user and archive; every other server gets
 * a copy, which takes a tenth of the time.
 */
final class EmptyCluster {
    private static final System.Logger LOG = System.getLogger(EmptyCluster.class.getName());

    private static final List<String> OPTIONS =
            List.of("-U", PostgresServer.SUPERUSER, "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync");

    private EmptyCluster() {}

    /** Fills the empty folder of a server's data. */
    static void fill(Path data, Programs programs) throws IOException {
        // Another option makes another cluster.
        Optional<Path> template = programs.keptAs("cluster-" + Integer.toHexString(OPTIONS.hashCode()));
        if (template.isPresent() && Files.isDirectory(template.get())) {
            Folders.copy(template.get(), data);
            programs.handOver(data);
            return;
        }
        programs.run(programs.command(
                "initdb",
                Stream.concat(Stream.of("-D", data.toString()), OPTIONS.stream())
                        .toArray(String[]::new)));
        if (template.isPresent()) {
            keep(data, template.get());
        }
    }

    /** The server starts all the same where its data cannot be kept as a template. */
    private static void keep(Path data, Path template) throws IOException {
        Path unfinished = null;
        try {
            Files.createDirectories(template.getParent());
            unfinished = Files.createTempDirectory(template.getParent(), "unfinished-");
            Folders.copy(data, unfinished);
            force(unfinished);
            Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (unfinished != null) {
                Folders.delete(unfinished);
            }
            // Another process may have been faster: then its folder is as good.
            if (!Files.isDirectory(template)) {
                LOG.log(System.Logger.Level.WARNING, "Cannot keep an empty cluster as " + template, e);
            }
        }
    }

    /** A power cut must not leave a template with holes. */
    private static void force(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }
}
