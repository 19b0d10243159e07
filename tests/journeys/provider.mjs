// An identity provider for the journeys: the certified oidc-provider, with invented people. `node provider.mjs MOMENT` says where it is;
// its clock begins at MOMENT, as the server's does, and it ends with standard input.
import { createServer } from "node:http";

const offset = Date.parse(process.argv[2]) - Date.now();
const Machine = Date;
globalThis.Date = class extends Machine {
  constructor(...parts) {
    super(...(parts.length ? parts : [Machine.now() + offset]));
  }
  static now() {
    return Machine.now() + offset;
  }
};
const { default: Provider } = await import("oidc-provider");

const nsis = (level) => `https://data.gov.dk/concept/core/nsis/${level}`;
// Mette is a citizen of the demonstration; her number, like all of its numbers, can be nobody's.
const METTE = "7703840048";
const people = {
  mette: { loa: nsis("Substantial"), "dk.cpr": METTE },
  "mette-low": { loa: nsis("Low"), "dk.cpr": METTE },
  stranger: { loa: nsis("High"), "dk.cpr": "6101011111" },
  ida: { name: "Ida Holm", email: "ida.holm@solrod.example", roles: [] },
};
// Whom somebody can be there; a member of staff with a role.
const choices = [["mette"], ["mette-low"], ["stranger"], ["ida", "Sagsbehandler"], ["ida", "Systemansvarlig"], ["ida", "Pedel"]];

const server = createServer();
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;
const redirects = [`${issuer}/nowhere`];
const provider = new Provider(issuer, {
  clients: [{ client_id: "aftalt", client_secret: "known to both, and to nobody who matters", redirect_uris: redirects, post_logout_redirect_uris: redirects }],
  claims: { openid: ["sub"], mitid: ["loa"], ssn: ["dk.cpr"], profile: ["name"], email: ["email"], roles: ["roles"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["of a journey"] },
  pkce: { required: () => true },
  findAccount: (_, id) => ({
    accountId: id,
    claims: (use) => {
      const { "dk.cpr": cpr, ...said } = people[id];
      return { sub: id, ...said, ...(use === "userinfo" && { "dk.cpr": cpr }) };
    },
  }),
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope(oidc.params.scope);
    await grant.save();
    return grant;
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      logoutSource: (ctx, form) => {
        ctx.body = `<!DOCTYPE html><html lang="da"><title>Log ud</title>${form}<button form="op.logoutForm" name="logout" value="yes">Log ud her</button></html>`;
      },
    },
  },
});
// The server's port is not known before this one's.
const own = (address) => new URL(address).hostname === "127.0.0.1";
provider.Client.prototype.redirectUriAllowed = own;
provider.Client.prototype.postLogoutRedirectUriAllowed = own;

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/interaction/")) return next();
  const { as, role, no } = ctx.query;
  if (!as && !no) {
    const link = ([id, role]) => `<li><a href="?as=${id}&role=${role ?? ""}">${id}${role ? `, ${role}` : ""}</a></li>`;
    ctx.body = `<!DOCTYPE html><html lang="da"><title>Hvem er du?</title><h1>Hvem er du?</h1><ul>${choices.map(link).join("")}</ul><a href="?no=1">Afbryd</a></html>`;
    return;
  }
  if (role) people[as].roles = [role];
  const result = no ? { error: "access_denied" } : { login: { accountId: as } };
  ctx.respond = false;
  await provider.interactionFinished(ctx.req, ctx.res, result, { mergeWithLastSubmission: false });
});
server.on("request", provider.callback());
console.log(issuer);
process.stdin.on("end", () => process.exit()).resume();
