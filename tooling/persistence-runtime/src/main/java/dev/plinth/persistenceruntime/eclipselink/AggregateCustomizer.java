package dev.plinth.persistenceruntime.eclipselink;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.VersionLockingPolicy;
import org.eclipse.persistence.internal.descriptors.CascadeLockingPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * What no mapping file can say: a change to what belongs to an aggregate is a change of the aggregate and raises its
 * version. The rows of an aggregate follow those of aggregates whose identifiers it holds. And a server that is gone is
 * said to be gone at once, where EclipseLink would try again for 15 seconds.
 */
public class AggregateCustomizer implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
        for (var entity : session.getDescriptors().values()) {
            FieldAccessor.install(entity.getMappings());
            if (!entity.isAggregateDescriptor()) {
                entity.setObjectChangePolicy(new ChangeDetection());
            }
            if (entity.getOptimisticLockingPolicy() instanceof VersionLockingPolicy version) {
                version.setIsCascaded(true);
            }
        }
        RecordBuilder.install(session.getDescriptors().values());
        ReadModels.prepare(session.getDescriptors().values());
        new InsertDependencies(session.getDescriptors()).declare();
        session.getEventManager().addListener(new SessionEventAdapter() {
            @Override
            public void postLogin(SessionEvent event) {
                session.getDescriptors().values().forEach(AggregateCustomizer::watchLists);
                ReadModels.recognize((AbstractSession) session);
            }
        });
    }

    private static void watchLists(ClassDescriptor owner) {
        for (var mapping : owner.getMappings()) {
            if (mapping instanceof UnidirectionalOneToManyMapping list && owner.usesOptimisticLocking()) {
                var policies = list.getReferenceDescriptor().getCascadeLockingPolicies();
                // EclipseLink's own for the same list; a part may belong to several kinds of aggregates.
                policies.removeIf(policy -> policy.getClass() == CascadeLockingPolicy.class);
                policies.add(new OwnerVersionPolicy(list));
            }
        }
    }
}
