using Convoke.Web.Commands;

return await CommandLine.RunAsync(args);
