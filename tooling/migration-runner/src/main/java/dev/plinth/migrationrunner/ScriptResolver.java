package dev.plinth.migrationrunner;

import java.util.Collection;
import java.util.stream.Stream;
import org.flywaydb.core.api.migration.baseline.BaselineMigrationResolver;
import org.flywaydb.core.api.resolver.MigrationResolver;
import org.flywaydb.core.api.resolver.ResolvedMigration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resolver.sql.SqlMigrationResolver;
import org.flywaydb.core.internal.sqlscript.ParserSqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;

/** Flyway's own resolver of scripts, which takes them apart as {@link ScriptParser} does: what runs is what was looked at. */
final class ScriptResolver implements MigrationResolver {
    @Override
    public Collection<ResolvedMigration> resolveMigrations(Context context) {
        var parsing = new ParsingContext();
        SqlScriptFactory parser = (resource, mixed, resources) -> new ParserSqlScript(
                new ScriptParser(context.configuration, parsing),
                resource,
                SqlScriptMetadata.getMetadataResource(resources, resource),
                mixed);
        var scripts = new SqlMigrationResolver(
                context.resourceProvider, context.sqlScriptExecutorFactory, parser, context.configuration, parsing);
        var parsed = new Context(
                context.configuration,
                context.resourceProvider,
                parser,
                context.sqlScriptExecutorFactory,
                context.statementInterceptor);
        return Stream.of(scripts, new BaselineMigrationResolver())
                .flatMap(resolver -> resolver.resolveMigrations(parsed).stream())
                .map(ResolvedMigration.class::cast)
                .toList();
    }
}
