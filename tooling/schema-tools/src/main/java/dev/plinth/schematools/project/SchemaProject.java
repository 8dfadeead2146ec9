package dev.plinth.schematools.project;

import dev.plinth.migrationrunner.MigrationException;
import dev.plinth.migrationrunner.MigrationSet;
import dev.plinth.migrationrunner.Migrations;
import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.catalog.Schema;
import dev.plinth.schematools.mapping.MappingSource;
import dev.plinth.schematools.mapping.Naming;
import dev.plinth.schematools.server.Login;
import dev.plinth.schematools.server.ScratchDatabase;
import dev.plinth.schematools.server.ScratchServer;
import dev.plinth.schematools.snapshot.Snapshot;
import dev.plinth.schematools.snapshot.SqlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Where a project writes its schema down.
 *
 * @param schema the name of the schema that its scripts fill
 * @param migrationSets its scripts, in the order of their contexts
 * @param preparation what an administrator runs before the first script, for example roles and extensions; it may read the
 *     schema's name from the setting {@code plinth.schema}
 * @param classes the folders with its compiled classes and mapping files
 * @param loader finds what is in those folders, and what they need
 * @param snapshot where the snapshot stands, or is to stand
 * @param naming how names of its mapping become those of its schema
 * @param root the folder from which reports name its files
 */
public record SchemaProject(
        String schema,
        List<MigrationSet> migrationSets,
        Optional<Path> preparation,
        List<Path> classes,
        ClassLoader loader,
        Path snapshot,
        Naming naming,
        Path root) {
    /** Without statistics of these, readers of the catalog take many times as long. */
    private static final String CATALOG =
            "pg_attrdef, pg_attribute, pg_class, pg_constraint, pg_depend, pg_description,"
                    + " pg_index, pg_inherits, pg_namespace, pg_policy, pg_proc, pg_rewrite, pg_sequence, pg_trigger, pg_type";

    public SchemaProject {
        migrationSets = List.copyOf(migrationSets);
        classes = List.copyOf(classes);
    }

    /** One with names as Jakarta Persistence has them, around its snapshot. */
    public SchemaProject(
            String schema,
            List<MigrationSet> migrationSets,
            Optional<Path> preparation,
            List<Path> classes,
            ClassLoader loader,
            Path snapshot) {
        this(
                schema,
                migrationSets,
                preparation,
                classes,
                loader,
                snapshot,
                Naming.JPA,
                snapshot.toAbsolutePath().resolveSibling(""));
    }

    /**
     * One of scripts alone, as a test names it in the module that has them: the folder in which it runs is the root.
     *
     * @param locations folders of scripts, as {@link ProjectLayout#migrationSets} reads them
     * @throws SchemaProblem if the class path has no folder of that name
     */
    public static SchemaProject ofScripts(String schema, String locations) {
        var layout = new ProjectLayout(Path.of("").toAbsolutePath(), List.of(), Optional.empty());
        var scripts = layout.migrationSets(locations);
        return new SchemaProject(
                schema,
                scripts,
                Optional.empty(),
                List.of(),
                SchemaProject.class.getClassLoader(),
                layout.snapshot(scripts));
    }

    /** The same with other names. */
    public SchemaProject named(Naming other) {
        return new SchemaProject(schema, migrationSets, preparation, classes, loader, snapshot, other, root);
    }

    /** The same in a folder, from which reports name its files. */
    public SchemaProject in(Path folder) {
        return new SchemaProject(schema, migrationSets, preparation, classes, loader, snapshot, naming, folder);
    }

    /** A file as reports name it: relative to the root, with forward slashes. */
    public String path(Path file) {
        var folder = root.toAbsolutePath().normalize();
        var whole = file.toAbsolutePath().normalize();
        // On Windows, one may lie on another drive.
        var named = Objects.equals(folder.getRoot(), whole.getRoot()) ? folder.relativize(whole) : whole;
        return named.toString().replace('\\', '/');
    }

    /** The same with other scripts. */
    public SchemaProject with(List<MigrationSet> scripts) {
        return new SchemaProject(schema, scripts, preparation, classes, loader, snapshot, naming, root);
    }

    /** What it maps. */
    public MappingSource mapping() {
        return MappingSource.in(classes, loader).named(naming);
    }

    /**
     * A new database in which all scripts ran; the caller closes it. Scripts may do there what the owner of a database may,
     * and have what {@link ScratchServer#concedes} gives.
     *
     * @throws SchemaProblem if one fails
     */
    public ScratchDatabase migrated(ScratchServer server) {
        return migrated(server, (database, migrations) -> migrations.migrate());
    }

    /**
     * The same, in which scripts ran as the caller has it.
     *
     * @param running migrates; it may be asked again, in another database
     */
    public ScratchDatabase migrated(ScratchServer server, BiConsumer<ScratchDatabase, Migrations> running) {
        var conceded = new AtomicBoolean();
        try {
            return filled(server.create(), database -> {
                prepare(database);
                var owner = owner(database);
                try {
                    running.accept(database, migrations(database.as(owner)));
                } catch (MigrationException e) {
                    conceded.set(server.concedes(e, owner));
                    var remedy = server.remedy(e).map(way -> "; " + way);
                    throw new SchemaProblem(e.getMessage() + remedy.orElse(""), e);
                }
            });
        } catch (SchemaProblem e) {
            if (conceded.get()) {
                return migrated(server, running);
            }
            throw e;
        }
    }

    /** A new database that a file of SQL filled; the caller closes it. */
    public ScratchDatabase loaded(ScratchServer server, SqlFile file) {
        return filled(server.create(), database -> load(database, file));
    }

    /**
     * A new database that a file of SQL filled; the caller closes it. Where the file needs what the scripts make in other
     * schemas, that is there.
     *
     * @param migrated where the scripts ran
     */
    public ScratchDatabase loadedBeside(ScratchDatabase migrated, SqlFile file) {
        try {
            return loaded(migrated.server(), file);
        } catch (SchemaProblem e) {
            try {
                return filled(migrated.copyWithout(schema), copy -> load(copy, file));
            } catch (SchemaProblem again) {
                throw e;
            }
        }
    }

    /**
     * A new database with the schema of one that people use, which is only read; the caller closes it. It has no rows and no
     * histories.
     *
     * @param migrated where the scripts ran
     * @throws SchemaProblem if it has what cannot be written down
     */
    public ScratchDatabase copied(ScratchDatabase migrated, Login live) {
        var text = Snapshot.of(live.dataSource(), migrated, schema, histories(), live.toString());
        return loadedBeside(migrated, new SqlFile("the schema of " + live, text));
    }

    private static ScratchDatabase filled(ScratchDatabase database, Consumer<ScratchDatabase> filling) {
        try {
            filling.accept(database);
            database.run("statistics of the catalog", "analyze " + CATALOG);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A database as an administrator hands it to the first script. */
    public void prepare(ScratchDatabase database) {
        database.set("plinth.schema", schema);
        preparation.ifPresent(file -> SqlFile.read(file).load(database, ""));
        if (database.owner(schema).isEmpty()) {
            database.run("the schema", "create schema " + '"' + schema.replace("\"", "\"\"") + '"');
        }
        database.belongsToOwnerOf(schema);
    }

    /** Fills an empty database with what a file of SQL makes: a snapshot, or what {@code pg_dump --schema-only} wrote. */
    private void load(ScratchDatabase database, SqlFile file) {
        prepare(database);
        file.load(database, "set search_path = \"" + schema.replace("\"", "\"\"") + "\", public");
    }

    /** What runs its scripts in a database. */
    public Migrations migrations(DataSource database) {
        return new Migrations(database, schema, migrationSets).loadedBy(loader);
    }

    /** Reads its schema in a database, without the histories of its scripts. */
    public Schema read(DataSource database) {
        return Schema.read(database, schema, histories());
    }

    /** The tables that say which scripts ran. */
    public Set<String> histories() {
        return migrationSets.stream().map(MigrationSet::history).collect(Collectors.toSet());
    }

    private String owner(ScratchDatabase database) {
        return database.owner(schema).orElseThrow();
    }
}
