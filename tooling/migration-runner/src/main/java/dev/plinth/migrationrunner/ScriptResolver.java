package dev.plinth.migrationrunner;

import java.util.Collection;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationResolver;
import org.flywaydb.core.internal.sqlscript.ParserSqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;

/** Flyway's own resolver of scripts, which takes them apart as {@link ScriptParser} does: what runs is what was looked at. */
final class ScriptResolver implements MigrationResolver {
    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        var parsing = new ParsingContext();
        return new SqlMigrationResolver(
                        context.resourceProvider,
                        context.sqlScriptExecutorFactory,
                        (resource, mixed, resources) -> new ParserSqlScript(
                                new ScriptParser(context.configuration, parsing),
                                resource,
                                SqlScriptMetadata.getMetadataResource(resources, resource),
                                mixed),
                        context.configuration,
                        parsing)
                .resolveMigrations(context);
    }
}
