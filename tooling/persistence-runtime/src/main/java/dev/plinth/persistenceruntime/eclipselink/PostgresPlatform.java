package dev.plinth.persistenceruntime.eclipselink;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/** PostgreSQL as EclipseLink knows it, but for two things that EclipseLink gets wrong about {@code uuid} columns. */
public class PostgresPlatform extends PostgreSQL10Platform {
    private static final long serialVersionUID = 1L;

    /** A null without a type, where EclipseLink says {@code varchar}, which PostgreSQL does not put into a uuid column. */
    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return Types.NULL;
    }

    /** A UUID stays one, where EclipseLink makes bytes of those in a collection table. */
    @Override
    public <T> T convertObject(Object source, Class<T> target) {
        if (source instanceof UUID && byte[].class.equals(target)) {
            @SuppressWarnings("unchecked")
            var uuid = (T) source;
            return uuid;
        }
        return super.convertObject(source, target);
    }
}
