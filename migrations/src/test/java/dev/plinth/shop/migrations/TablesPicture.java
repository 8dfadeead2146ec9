package dev.plinth.shop.migrations;

import dev.plinth.architecturerules.derived.Difference;
import dev.plinth.architecturerules.derived.StampedDrawing;
import dev.plinth.embeddedpostgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The tables of the migrated shop with their columns, keys first, and what they refer to, drawn: the report of an import
 * shows it. Columns that say who wrote a row, and when, are left out.
 */
final class TablesPicture {
    static final Path FILE = Path.of("src/main/resources/dev/plinth/shop/migrations/tables.svg");
    static final String COMMAND = "./mvnw -Prefresh -DskipTests";

    private static final String STYLE = String.join(
            "\n",
            "!pragma layout smetana",
            "hide circle",
            "hide methods",
            "skinparam backgroundColor white",
            "skinparam defaultFontName sans-serif",
            "skinparam defaultFontSize 13",
            "skinparam roundCorner 6",
            "skinparam shadowing false",
            "skinparam arrowColor #555555",
            "skinparam classBackgroundColor white",
            "skinparam classBorderColor #555555",
            "skinparam classFontStyle bold",
            "skinparam nodesep 40",
            "skinparam ranksep 50");

    private static final String COLUMNS = """
            select t.relname, a.attname, exists (select from pg_constraint k
                where k.conrelid = t.oid and k.contype = 'p' and a.attnum = any(k.conkey)) as is_key
            from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
            where t.relnamespace = '%1$s'::regnamespace and t.relkind = 'r' and has_table_privilege('%2$s', t.oid, 'select')
                and a.attname not in ('version', 'created_at', 'created_by', 'updated_at', 'updated_by')
            order by t.relname, is_key desc, a.attnum""";

    private static final String REFERENCES = """
            select t.relname as referrer, r.relname as referred, bool_and(a.attnotnull) as is_always
            from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_class r on r.oid = k.confrelid
                join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
            where k.connamespace = '%1$s'::regnamespace and k.contype = 'f'
            group by k.oid, t.relname, r.relname order by 1, 2""";

    private final String source;

    private TablesPicture(String source) {
        this.source = source;
    }

    /** Of the tables that a migrated database has. */
    static TablesPicture of(Connection migrated) {
        var lines = new StringJoiner("\n", "@startuml\n", "\n@enduml\n").add(STYLE);
        try (var statement = migrated.createStatement()) {
            var table = "";
            try (var columns = statement.executeQuery(in(COLUMNS))) {
                while (columns.next()) {
                    var next = columns.getString("relname");
                    if (!next.equals(table)) {
                        lines.add((table.isEmpty() ? "" : "}\n") + "entity " + next + " {");
                        table = next;
                    }
                    var column = columns.getString("attname");
                    lines.add("  " + (columns.getBoolean("is_key") ? "<b>" + column + "</b>" : column));
                }
            }
            lines.add("}");
            try (var references = statement.executeQuery(in(REFERENCES))) {
                while (references.next()) {
                    lines.add(references.getString("referred") + (references.getBoolean("is_always") ? " ||" : " |o")
                            + "--o{ " + references.getString("referrer"));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TablesPicture(lines.toString());
    }

    /** Where a committed picture is another; empty where it is this one. */
    Optional<Difference> stale(String file) {
        return StampedDrawing.stale(file, source);
    }

    /**
     * Draws it anew where the committed one is stale; PlantUML has to be on the class path.
     *
     * @param arguments the folder of this module
     */
    public static void main(String[] arguments) {
        var file = Path.of(arguments[0]).resolve(FILE);
        try (var server = PostgresServer.start();
                var connection = login(server, PostgresServer.SUPERUSER).getConnection()) {
            DatabaseRoles.prepare(login(server, PostgresServer.SUPERUSER), DatabaseRoles.SCHEMA);
            ShopMigrations.of(login(server, DatabaseRoles.OWNER), DatabaseRoles.SCHEMA)
                    .migrate();
            var picture = of(connection);
            if (!Files.exists(file) || picture.stale(Files.readString(file)).isPresent()) {
                Files.writeString(file, StampedDrawing.of(picture.source));
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("cannot draw " + file, e);
        }
    }

    private static DataSource login(PostgresServer server, String role) {
        var login = new PGSimpleDataSource();
        login.setURL(server.jdbcUrl("postgres"));
        login.setUser(role);
        return login;
    }

    private static String in(String query) {
        return String.format(query, DatabaseRoles.SCHEMA, DatabaseRoles.READER);
    }
}
