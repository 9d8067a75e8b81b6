package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import tocsin.notification.application.FollowLinks;
import tocsin.notification.link.LinkPurpose;

/**
 * The link to unsubscribe of a mail (RFC 8058). The token is who may: nobody signs in. Whatever the mail software sends with
 * its POST, the token says all.
 */
@Path("/api/unsubscribe/{token}")
@PermitAll
public class UnsubscribeResource {
    private final FollowLinks following;
    private final LinkPages pages;

    UnsubscribeResource(FollowLinks following, LinkPages pages) {
        this.following = following;
        this.pages = pages;
    }

    @GET
    public Uni<Response> look(@PathParam("token") String token, @Context HttpHeaders asked) {
        return following
                .look(LinkPurpose.UNSUBSCRIBE, token)
                .chain(where -> pages.answer(LinkPurpose.UNSUBSCRIBE, where, asked));
    }

    @POST
    public Uni<Response> unsubscribe(@PathParam("token") String token, @Context HttpHeaders asked) {
        return following
                .follow(LinkPurpose.UNSUBSCRIBE, token)
                .chain(where -> pages.answer(LinkPurpose.UNSUBSCRIBE, where, asked));
    }
}
