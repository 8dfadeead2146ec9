package dev.plinth.mavenplugin;

import dev.plinth.schematools.plan.Plan;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the plan and lists its scripts. */
public final class PlanWork implements Work {
    /** Made by name, in the other class loader. */
    public PlanWork() {}

    @Override
    public String apply(Map<String, String> settings, Consumer<String> out) {
        var told = new SchemaSettings(settings);
        var plan = Plan.of(told.project(), told.live());
        plan.scripts().forEach(script -> out.accept(script.toString()));
        out.accept(
                plan.scripts().isEmpty()
                        ? "Nothing is pending."
                        : plan.scripts().size() + " scripts, in this order: " + told.write("plan.sql", plan.sql()));
        return "";
    }
}
