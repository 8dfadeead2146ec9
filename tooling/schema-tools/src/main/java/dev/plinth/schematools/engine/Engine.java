package dev.plinth.schematools.engine;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.server.ScratchDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.PgDiffUtils;
import org.pgcodekeeper.core.database.base.jdbc.IJdbcConnector;
import org.pgcodekeeper.core.ignorelist.IgnoreList;
import org.pgcodekeeper.core.ignorelist.IgnoreSchemaList;
import org.pgcodekeeper.core.ignorelist.IgnoredObject;
import org.pgcodekeeper.core.loader.pg.JdbcPgLoader;
import org.pgcodekeeper.core.model.difftree.CompareTree;
import org.pgcodekeeper.core.model.difftree.DbObjType;
import org.pgcodekeeper.core.model.difftree.DiffTree;
import org.pgcodekeeper.core.model.difftree.TreeElement;
import org.pgcodekeeper.core.model.difftree.TreeElement.DiffSide;
import org.pgcodekeeper.core.model.difftree.TreeFlattener;
import org.pgcodekeeper.core.model.graph.ActionContainer;
import org.pgcodekeeper.core.model.graph.ActionsToScriptConverter;
import org.pgcodekeeper.core.model.graph.DbObject;
import org.pgcodekeeper.core.model.graph.DepcyResolver;
import org.pgcodekeeper.core.monitor.NullMonitor;
import org.pgcodekeeper.core.schema.AbstractFunction;
import org.pgcodekeeper.core.schema.AbstractTable;
import org.pgcodekeeper.core.schema.GenericColumn;
import org.pgcodekeeper.core.schema.ObjectState;
import org.pgcodekeeper.core.schema.PgStatement;
import org.pgcodekeeper.core.schema.pg.PgColumn;
import org.pgcodekeeper.core.schema.pg.PgDatabase;
import org.pgcodekeeper.core.script.SQLScript;
import org.pgcodekeeper.core.settings.CoreSettings;

/**
 * A schema as pgcodekeeper reads it: how each of its parts is made, and what makes another schema of it. No other class
 * knows that library.
 *
 * <p>Owners and other schemas are left out. A schema has no name here, so that two compare whatever they are called.
 */
public final class Engine {
    /** What a schema is called while it is read; since nothing else is called so, any SQL can be freed of it. */
    private static final String NAMELESS = "plinth_schema_without_name";

    /** What holds rows or values, which go when it is dropped. */
    private static final Set<DbObjType> HOLDING =
            Set.of(DbObjType.TABLE, DbObjType.COLUMN, DbObjType.TYPE, DbObjType.DOMAIN, DbObjType.SEQUENCE);

    private final String schema;
    private final PgDatabase database;
    private final Set<String> without;
    private final CoreSettings settings;

    private Engine(String schema, PgDatabase database, Set<String> without, CoreSettings settings) {
        this.schema = schema;
        this.database = database;
        this.without = Set.copyOf(without);
        this.settings = settings;
    }

    /**
     * Reads a schema, which has another name meanwhile: nobody else may use the database. Where many tables were made and
     * not analyzed, the server takes twenty times as long.
     *
     * @param schema its name
     * @param without tables that are none of it: the histories of its migrations
     * @throws SchemaProblem if it cannot be read
     */
    public static Engine read(ScratchDatabase database, String schema, Set<String> without) {
        database.run("the new name", rename(schema, NAMELESS));
        try {
            var settings = new CoreSettings();
            settings.setIgnoreColumnOrder(true);
            settings.setKeepNewlines(true);
            var loader = new JdbcPgLoader(
                    new Connector(database.administrator()), "UTC", settings, new NullMonitor(), onlyNameless());
            var read = (PgDatabase) loader.loadAndAnalyze();
            read.getDescendants().flatMap(AbstractTable::columnAdder).forEach(part -> part.setOwner(null));
            return new Engine(schema, read, without, settings);
        } catch (IOException e) {
            throw new SchemaProblem("cannot read schema " + schema + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaProblem("interrupted while reading schema " + schema, e);
        } finally {
            database.run("the old name", rename(NAMELESS, schema));
        }
    }

    /** How each part is made; in no order that matters. */
    public List<Definition> definitions() {
        return database.getDescendants()
                .filter(part -> !isLeftOut(part))
                .map(this::definition)
                .toList();
    }

    /**
     * What makes another schema of this one, in the order in which it has to be done.
     *
     * @throws SchemaProblem if that would drop and make again what holds rows or values, which nothing brings back; a column
     *     that is generated afterwards is no such thing
     */
    public List<Change> changesTo(Engine wanted) {
        try {
            var selected = selected(wanted);
            var objects = selected.stream()
                    .map(element -> new DbObject(
                            element.getSide() == DiffSide.RIGHT ? null : element.getPgStatement(database),
                            element.getSide() == DiffSide.LEFT ? null : element.getPgStatement(wanted.database)))
                    .toList();
            return DepcyResolver.resolve(
                            database, wanted.database, List.of(), List.of(), new LinkedHashSet<>(), objects, settings)
                    .stream()
                    .map(action -> change(action, wanted, selected))
                    .filter(change -> !change.statements().isEmpty())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaProblem("interrupted while comparing schema " + schema, e);
        }
    }

    @SuppressWarnings("deprecation") // the library itself adds columns so, where nobody can take one step alone
    private List<TreeElement> selected(Engine wanted) throws InterruptedException {
        var tree = DiffTree.create(settings, database, wanted.database);
        tree.setAllChecked();
        var histories = new IgnoreList();
        Stream.concat(without.stream(), wanted.without.stream())
                .map(name -> new IgnoredObject(name, false, true, false, Set.of(DbObjType.TABLE)))
                .forEach(histories::add);
        var selected = new ArrayList<>(
                new TreeFlattener().onlySelected().useIgnoreList(histories).flatten(tree));
        var columns = new ArrayList<TreeElement>();
        for (var element : selected) {
            if (element.getType() == DbObjType.TABLE && element.getSide() == DiffSide.BOTH) {
                DiffTree.addColumns(
                        ((AbstractTable) element.getPgStatement(database)).getColumns(),
                        ((AbstractTable) element.getPgStatement(wanted.database)).getColumns(),
                        element,
                        columns);
            }
        }
        selected.addAll(columns);
        selected.sort(new CompareTree());
        return selected;
    }

    private Change change(ActionContainer action, Engine wanted, List<TreeElement> selected) {
        var object = action.getOldObj();
        var twin = object.getTwin(wanted.database);
        if (action.getState() == ObjectState.DROP
                && HOLDING.contains(object.getStatementType())
                && twin != null
                && !(twin instanceof PgColumn column && column.isGenerated())) {
            throw new SchemaProblem(part(object)
                    + " would be dropped and made again, and what it holds be lost; write that migration by hand");
        }
        var script = new SQLScript(settings);
        ActionsToScriptConverter.fillScript(script, Set.of(action), Set.of(), database, wanted.database, selected);
        var what = switch (action.getState()) {
            case CREATE -> Change.Action.CREATE;
            case DROP -> Change.Action.DROP;
            default -> Change.Action.ALTER;
        };
        return new Change(what, part(object), statements(script));
    }

    private Definition definition(PgStatement part) {
        var script = new SQLScript(settings);
        part.getCreationSQL(script);
        var needs = AbstractTable.columnAdder(part)
                .flatMap(one -> one.getDeps().stream())
                .map(this::standalone)
                .filter(Objects::nonNull)
                .filter(need -> need != part && !isLeftOut(need))
                .map(Engine::part)
                .distinct()
                .toList();
        return new Definition(part(part), statements(script), needs);
    }

    /** What a dependency is on; of a column its table. */
    private @Nullable PgStatement standalone(GenericColumn need) {
        var found = database.getStatement(need);
        return found != null && found.getStatementType() == DbObjType.COLUMN ? found.getParent() : found;
    }

    private boolean isLeftOut(PgStatement part) {
        var type = part.getStatementType();
        return type == DbObjType.DATABASE
                || type == DbObjType.SCHEMA
                // Every database has it.
                || type == DbObjType.EXTENSION && part.getName().equals("plpgsql")
                || type == DbObjType.TABLE && without.contains(part.getName())
                || part.getParent().getStatementType() == DbObjType.TABLE
                        && without.contains(part.getParent().getName());
    }

    private static Part part(PgStatement part) {
        var parent = part.getParent();
        var standsAlone = Set.of(DbObjType.SCHEMA, DbObjType.DATABASE).contains(parent.getStatementType());
        return new Part(
                part.getTypeName(),
                standsAlone ? null : quoted(parent.getName()),
                part instanceof AbstractFunction ? nameless(part.getName()) : quoted(part.getName()));
    }

    private List<String> statements(SQLScript script) {
        return Statements.of(script.getFullScript()).stream()
                .map(Engine::nameless)
                .map(statement -> statement.replace(NAMELESS, quoted(schema)))
                .toList();
    }

    private static String nameless(String sql) {
        return sql.replace(NAMELESS + ".", "");
    }

    /** A name as SQL wants it: in quotes if it would be another without. */
    public static String quoted(String name) {
        return PgDiffUtils.getQuotedName(name);
    }

    private static String rename(String from, String to) {
        return "alter schema " + quoted(from) + " rename to " + quoted(to);
    }

    private static IgnoreSchemaList onlyNameless() {
        var schemas = new IgnoreSchemaList();
        schemas.setShow(false);
        schemas.add(new IgnoredObject(NAMELESS, null, true, false, false, false, Set.of()));
        return schemas;
    }

    /** Connections of a data source, which keeps the password out of every URL. */
    private record Connector(DataSource database) implements IJdbcConnector {
        @Override
        public Connection getConnection() throws IOException {
            try {
                return database.getConnection();
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        @Override
        public @Nullable String getBatchDelimiter() {
            return null;
        }

        @Override
        public String getUrl() {
            return "jdbc:postgresql:";
        }
    }
}
