package dev.plinth.mavenplugin;

import dev.plinth.schematools.SchemaProblem;
import dev.plinth.schematools.plan.Plan;
import dev.plinth.schematools.server.Login;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the plan and lists its scripts. */
public final class PlanWork implements Work {
    /** Made by name, in the other class loader. */
    public PlanWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var plan = told.live()
                .map(login -> pending(told, login))
                .orElseGet(() -> Plan.of(told.project(), told.find("since"), told.find("target")));
        plan.scripts().forEach(script -> out.accept(script.toString()));
        out.accept(
                plan.scripts().isEmpty()
                        ? "Nothing is pending."
                        : plan.counted() + ", in this order: " + told.write("plan.sql", plan.sql()));
        return "";
    }

    private static Plan pending(SchemaSettings told, Login login) {
        if (told.find("since").isPresent()) {
            throw new SchemaProblem(
                    "what runs on a database begins behind what ran there; leave out -Dsince, or -Dplinth.url");
        }
        var plan = Plan.of(told.project(), login, told.find("target"));
        if (told.says("try")) {
            plan.tryOut(told.project(), login, told::server);
        }
        return plan;
    }
}
