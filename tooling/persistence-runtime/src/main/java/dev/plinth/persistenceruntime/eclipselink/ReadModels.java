package dev.plinth.persistenceruntime.eclipselink;

import java.util.Collection;
import java.util.stream.Collectors;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;

/**
 * Read models: what is mapped to a view, and has no version and no parts. Nothing is kept to compare them with; what is done
 * to one in memory stays there.
 */
final class ReadModels {
    private ReadModels() {}

    /** Prepares the classes that may be read models, before the database can be asked. */
    static void prepare(Collection<ClassDescriptor> descriptors) {
        var parts = descriptors.stream()
                .flatMap(owner -> owner.getMappings().stream())
                .filter(ForeignReferenceMapping.class::isInstance)
                .map(mapping -> ((ForeignReferenceMapping) mapping).getReferenceClass())
                .collect(Collectors.toSet());
        for (var descriptor : descriptors) {
            if (!descriptor.isAggregateDescriptor()
                    && !descriptor.usesOptimisticLocking()
                    && !descriptor.hasInheritance()
                    && !parts.contains(descriptor.getJavaClass())
                    && descriptor.getMappings().stream().noneMatch(DatabaseMapping::isForeignReferenceMapping)) {
                ObjectBuilders.replace(descriptor, new ReadModelBuilder(descriptor));
            }
        }
    }

    /** Asks the database which of them are views, plain or materialized. */
    static void recognize(AbstractSession session) {
        for (var descriptor : session.getDescriptors().values()) {
            if (descriptor.getObjectBuilder() instanceof ReadModelBuilder builder) {
                var table = descriptor.getDefaultTable().getQualifiedNameDelimited(session.getPlatform());
                builder.ofView(
                        !session.executeSQL("select 1 from pg_class where relkind in ('v', 'm') and oid = to_regclass('"
                                        + table.replace("'", "''") + "')")
                                .isEmpty());
            }
        }
    }
}
