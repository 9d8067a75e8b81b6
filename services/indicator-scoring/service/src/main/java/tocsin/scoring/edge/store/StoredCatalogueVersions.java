package tocsin.scoring.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.MessageTypes;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.CatalogueVersions;
import tocsin.scoring.application.DatabaseAway;
import tocsin.scoring.application.Publication;

/** The versions of the catalogue in their table; its primary key decides between two replicas. */
@Singleton
class StoredCatalogueVersions implements CatalogueVersions {

    private final AgroalDataSource database;

    StoredCatalogueVersions(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<CatalogueBundle> newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement newest = connection.prepareStatement(
                        "select bundle from scoring.catalogue_version order by version desc limit 1");
                ResultSet row = newest.executeQuery()) {
            return row.next() ? Optional.of(SessionBoardStore.bundle(row.getString(1))) : Optional.empty();
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    @Override
    public Addition add(CatalogueBundle bundle, List<Publication> publications) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!insert(connection, bundle)) {
                connection.rollback();
                return Addition.TAKEN;
            }
            for (Publication publication : publications) {
                insert(connection, publication);
            }
            connection.commit();
            return Addition.ADDED;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    private static boolean insert(Connection connection, CatalogueBundle bundle) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scoring.catalogue_version (version, content_hash, at, bundle) values (?, ?, ?, ?)
                on conflict do nothing
                """)) {
            insert.setInt(1, bundle.version());
            insert.setString(2, bundle.contentHash());
            insert.setObject(3, OffsetDateTime.ofInstant(bundle.at(), ZoneOffset.UTC));
            insert.setString(4, Wire.json().valueToTree(bundle).toString());
            return insert.executeUpdate() == 1;
        }
    }

    private static void insert(Connection connection, Publication publication) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scoring.outbox (id, board, topic, key, type, at, payload) values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, publication.id());
            insert.setString(2, publication.board());
            insert.setString(3, publication.topic());
            insert.setString(4, publication.key());
            insert.setString(5, MessageTypes.nameOf(publication.message().getClass()));
            insert.setObject(6, OffsetDateTime.ofInstant(publication.at(), ZoneOffset.UTC));
            insert.setString(7, Wire.json().valueToTree(publication.message()).toString());
            insert.executeUpdate();
        }
    }
}
