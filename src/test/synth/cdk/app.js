// Three gateways and what is around them, as people write them with the CDK. With BROKEN set, each has
// one fault; synth-test.sh knows which.
const cdk = require('aws-cdk-lib');
const rest = require('aws-cdk-lib/aws-apigateway');
const http = require('aws-cdk-lib/aws-apigatewayv2');
const to = require('aws-cdk-lib/aws-apigatewayv2-integrations');
const ec2 = require('aws-cdk-lib/aws-ec2');
const elb = require('aws-cdk-lib/aws-elasticloadbalancingv2');
const lambda = require('aws-cdk-lib/aws-lambda');
const logs = require('aws-cdk-lib/aws-logs');

const broken = Boolean(process.env.BROKEN);

class Handler extends lambda.Function {
  constructor(scope, id, seconds = 10) {
    super(scope, id, {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => ({ statusCode: 200, body: "" })'),
      timeout: cdk.Duration.seconds(seconds),
    });
  }
}

/** REST API with a Lambda proxy integration. */
class Shop extends cdk.Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    this.shared = new Handler(this, 'Shared');
    const api = new rest.RestApi(this, 'Api', {
      cloudWatchRole: true,
      deployOptions: { loggingLevel: rest.MethodLoggingLevel.ERROR },
    });
    const slow = new Handler(this, 'Slow', broken ? 60 : 20);
    api.root.addResource('items').addMethod('GET', new rest.LambdaIntegration(slow));
    const nested = new cdk.NestedStack(this, 'Inner');
    const inner = new http.HttpApi(nested, 'Http');
    const [route] = inner.addRoutes({
      path: '/inner',
      methods: [http.HttpMethod.GET],
      integration: new to.HttpLambdaIntegration('Call', new Handler(nested, 'Fn')),
    });
    if (broken) {
      route.node.tryRemoveChild('Call-Permission');
    }
  }
}

/** HTTP API that reaches a load balancer through a VPC link, and a function of another stack. */
class Stock extends cdk.Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const vpc = new ec2.Vpc(this, 'Vpc', { maxAzs: 2, natGateways: 1 });
    const balancer = new elb.ApplicationLoadBalancer(this, 'Balancer', { vpc });
    const listener = balancer.addListener('Listener', {
      port: 80,
      open: false,
      defaultAction: elb.ListenerAction.fixedResponse(200),
    });
    const vpcLink = new http.VpcLink(this, 'Link', { vpc });
    listener.connections.allowDefaultPortFrom(ec2.Peer.ipv4(vpc.vpcCidrBlock));
    const api = new http.HttpApi(this, 'Api');
    const [route] = api.addRoutes({
      path: '/stock',
      methods: [http.HttpMethod.GET],
      integration: new to.HttpAlbIntegration('Balanced', listener, { vpcLink }),
    });
    api.addRoutes({
      path: '/shared',
      methods: [http.HttpMethod.GET],
      integration: new to.HttpLambdaIntegration('Shared', props.shared),
    });
    if (broken) {
      const integration = route.node.findAll().find((one) => one.cfnResourceType === 'AWS::ApiGatewayV2::Integration');
      integration.addPropertyDeletionOverride('ConnectionId');
    }
  }
}

/** WebSocket API, in a stage of the app and so in an assembly of its own. */
class Chat extends cdk.Stack {
  constructor(scope, id, props) {
    super(scope, id, props);
    const handler = new Handler(this, 'Handler');
    const api = new http.WebSocketApi(this, 'Api', {
      connectRouteOptions: { integration: new to.WebSocketLambdaIntegration('Connect', handler) },
      defaultRouteOptions: { integration: new to.WebSocketLambdaIntegration('Others', handler) },
    });
    const stage = new http.WebSocketStage(this, 'Stage', { webSocketApi: api, stageName: 'live', autoDeploy: true });
    stage.node.defaultChild.defaultRouteSettings = { loggingLevel: 'ERROR' };
    const role = new cdk.aws_iam.Role(this, 'LogRole', {
      assumedBy: new cdk.aws_iam.ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [
        cdk.aws_iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
      ],
    });
    const account = new rest.CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
    if (!broken) {
      stage.node.addDependency(account);
    }
    new logs.LogGroup(this, 'Unrelated');
  }
}

const app = new cdk.App({
  outdir: process.env.OUT,
  analyticsReporting: false,
  // As `cdk synth` sets it.
  context: { 'aws:cdk:enable-path-metadata': true, 'aws:cdk:enable-asset-metadata': true },
});
const shop = new Shop(app, 'Shop');
new Stock(app, 'Stock', { shared: shop.shared });
new Chat(new cdk.Stage(app, 'Prod', { env: { account: '123456789012', region: 'eu-west-1' } }), 'Chat');
app.synth();
