package dev.plinth.persistenceruntime.eclipselink;

import org.eclipse.persistence.internal.descriptors.CascadeLockingPolicy;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.UnidirectionalOneToManyMapping;

/**
 * Raises the version of an aggregate when something in one of its lists changes. What comes new into a list changes the
 * list, which is noticed anyway; EclipseLink would ask the database whose it is, once for each line of an order.
 */
final class OwnerVersionPolicy extends CascadeLockingPolicy {
    OwnerVersionPolicy(UnidirectionalOneToManyMapping list) {
        super(list.getDescriptor(), list.getReferenceDescriptor());
        setQueryKeyFields(list.getSourceKeysToTargetForeignKeys());
        setShouldHandleUnmappedFields(true);
    }

    @Override
    public void lockNotifyParent(Object part, UnitOfWorkChangeSet changes, UnitOfWorkImpl unitOfWork) {
        if (!unitOfWork.isCloneNewObject(part)) {
            super.lockNotifyParent(part, changes, unitOfWork);
        }
    }
}
