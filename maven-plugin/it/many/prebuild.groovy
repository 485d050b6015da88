// Two hundred functions that the gateway may not call.
def text = new StringBuilder('''AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: many, ProtocolType: HTTP}}
  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, StageName: $default, AutoDeploy: true}}
''')
200.times {
  text << """  Route${it}:
    Type: AWS::ApiGatewayV2::Route
    Properties: {ApiId: !Ref Api, RouteKey: GET /items${it}, Target: !Sub 'integrations/\${Integration${it}}'}
  Integration${it}:
    Type: AWS::ApiGatewayV2::Integration
    Properties:
      ApiId: !Ref Api
      IntegrationType: AWS_PROXY
      IntegrationUri: !GetAtt Function${it}.Arn
      PayloadFormatVersion: '2.0'
  Function${it}:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Timeout: 60
      Role: arn:aws:iam::123456789012:role/items
      Code: {S3Bucket: code, S3Key: items.zip}
"""
}
new File(basedir, 'template.yaml').text = text
return true
