package dev.plinth.persistenceruntime.eclipselink;

import java.io.Serial;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as EclipseLink knows it, but for what EclipseLink gets wrong about {@code uuid} columns, and about records
 * with one component: they are in a column what their component is.
 */
public class PostgresPlatform extends PostgreSQL10Platform {
    @Serial
    private static final long serialVersionUID = 1L;

    /** A null without a type, where EclipseLink says {@code varchar}, which PostgreSQL does not put into a uuid column. */
    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return Types.NULL;
    }

    /**
     * A UUID stays one, where EclipseLink makes bytes of those in a collection table. A record becomes its component; and
     * what EclipseLink would like to have as a record stays the component that it is, until the mapping makes a record of
     * it: by itself EclipseLink fails, throws, and takes the component, once for each list that it reads.
     */
    @Override
    @SuppressWarnings("unchecked")
    public <T> T convertObject(@Nullable Object source, @Nullable Class<T> target) {
        if (source == null || target == null) {
            return super.convertObject(source, target);
        }
        if (source.getClass() == target
                || target.getSuperclass() == Record.class && !(source instanceof Record)
                || target == byte[].class && source instanceof UUID) {
            return (T) source;
        }
        if (source instanceof Record record && !target.isInstance(record)) {
            var component = SoleComponent.of(record);
            return component == record ? super.convertObject(record, target) : convertObject(component, target);
        }
        return super.convertObject(source, target);
    }

    @Override
    public void setParameterValueInDatabaseCall(
            @Nullable Object value, PreparedStatement statement, int index, AbstractSession session)
            throws SQLException {
        super.setParameterValueInDatabaseCall(
                value instanceof Record record ? SoleComponent.of(record) : value, statement, index, session);
    }
}
