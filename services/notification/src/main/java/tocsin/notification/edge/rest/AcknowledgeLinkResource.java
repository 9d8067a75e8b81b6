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

/** The link of a mail to acknowledge its alert. The token is who may: nobody signs in. */
@Path("/api/acknowledge/{token}")
@PermitAll
public class AcknowledgeLinkResource {
    private final FollowLinks following;
    private final LinkPages pages;

    AcknowledgeLinkResource(FollowLinks following, LinkPages pages) {
        this.following = following;
        this.pages = pages;
    }

    @GET
    public Uni<Response> look(@PathParam("token") String token, @Context HttpHeaders asked) {
        return following
                .look(LinkPurpose.ACKNOWLEDGE, token)
                .chain(where -> pages.answer(LinkPurpose.ACKNOWLEDGE, where, asked));
    }

    @POST
    public Uni<Response> acknowledge(@PathParam("token") String token, @Context HttpHeaders asked) {
        return following
                .follow(LinkPurpose.ACKNOWLEDGE, token)
                .chain(where -> pages.answer(LinkPurpose.ACKNOWLEDGE, where, asked));
    }
}
