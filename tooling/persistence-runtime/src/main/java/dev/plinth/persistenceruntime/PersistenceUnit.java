package dev.plinth.persistenceruntime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a project maps, how it calls what the database refuses, and how its transactions run.
 *
 * @param mappingFiles mapping files on the class path, such as {@code META-INF/plinth/ordering.xml}
 * @param naming makes of a refusal the failure that the project's callers see
 * @param userSetting the setting of PostgreSQL that tells triggers and defaults who works in a transaction, such as
 *     {@code market.user}; empty where none does
 * @param restrictionSetting the setting of PostgreSQL that tells policies of row security to whom a transaction is
 *     restricted, such as {@code market.customer}; empty where none can be
 * @param isolation of transactions that write
 * @param caseFolding the SQL function that makes texts equal which differ in case alone
 */
public record PersistenceUnit(
        List<String> mappingFiles,
        Function<Refusal, RuntimeException> naming,
        Optional<String> userSetting,
        Optional<String> restrictionSetting,
        Isolation isolation,
        String caseFolding) {
    /** Copies the list. */
    public PersistenceUnit {
        mappingFiles = List.copyOf(mappingFiles);
    }

    /**
     * These mapping files; refusals are {@link RefusedException}s, users are not told to the database, no transaction can be
     * restricted, and those that write run at {@link Isolation#READ_COMMITTED}.
     */
    public static PersistenceUnit of(List<String> mappingFiles) {
        return new PersistenceUnit(
                mappingFiles,
                RefusedException::new,
                Optional.empty(),
                Optional.empty(),
                Isolation.READ_COMMITTED,
                "upper");
    }

    /**
     * The mapping files of the contexts that an index lists, which travels in the jar beside a class: one context on a
     * line; lines that are empty or begin with {@code #} say nothing.
     *
     * @param folder where the mapping file of each context is, such as {@code META-INF/plinth}
     * @throws IllegalStateException if there is no such index
     */
    public static PersistenceUnit ofContexts(Class<?> beside, String index, String folder) {
        try (var contexts = beside.getResourceAsStream(index)) {
            if (contexts == null) {
                throw new IllegalStateException("no index of contexts '" + index + "' beside " + beside.getName());
            }
            return of(new String(contexts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(context -> folder + "/" + context.strip() + ".xml")
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with more mapping files, such as those of a context that another team maps beside these. */
    public PersistenceUnit with(List<String> moreMappingFiles) {
        var all = Stream.concat(mappingFiles.stream(), moreMappingFiles.stream());
        return new PersistenceUnit(all.toList(), naming, userSetting, restrictionSetting, isolation, caseFolding);
    }

    /** The same with other names for what the database refuses. */
    public PersistenceUnit naming(Function<Refusal, RuntimeException> names) {
        return new PersistenceUnit(mappingFiles, names, userSetting, restrictionSetting, isolation, caseFolding);
    }

    /** The same, telling the user of a transaction to the database in a setting. */
    public PersistenceUnit tellingUserIn(String setting) {
        return new PersistenceUnit(
                mappingFiles, naming, Optional.of(setting), restrictionSetting, isolation, caseFolding);
    }

    /** The same, telling the database in a setting to whom a transaction is restricted. */
    public PersistenceUnit tellingRestrictionIn(String setting) {
        return new PersistenceUnit(mappingFiles, naming, userSetting, Optional.of(setting), isolation, caseFolding);
    }

    /** The same with another isolation of transactions that write. */
    public PersistenceUnit isolating(Isolation writes) {
        return new PersistenceUnit(mappingFiles, naming, userSetting, restrictionSetting, writes, caseFolding);
    }

    /** The same with another function for searches without regard to case, such as one that an index has. */
    public PersistenceUnit foldingCaseBy(String function) {
        return new PersistenceUnit(mappingFiles, naming, userSetting, restrictionSetting, isolation, function);
    }
}
